/// What reports measure, one concept a line, fields parted by tabs:
///
/// 1. code; 2. Chinese name; 3. English name; 4. usual units; 5. further units in which it is stated (both parted
///    by `;`, with `!` before a unit in which it is never stated); 6. `=` where a name must be covered whole by an alias and words such as 全省 (工业投资 is not 投资), `~` where
///    an alias may stand among other words; 7. aliases; 8. words of which one must stand in the sentence; 9. definition.
///
/// An alias is words joined by `*`, in this order with anything between; `!word` behind it: not where the clause has
/// that word. The last word, or the one marked `^`, must stand in the figure's name; with `?` it need not; `@word` behind it: only where the sentence has that word; `$` at the alias's end: only as the end of the name.
enum ConceptTable {
    static let congressAndEconomy = #"""
        congress.sessions	人民代表大会会议	congress sessions held	次		~	人民代表大会会议;人代会;人民代表大会*次;召开*人民代表大会;召开代表大会;^次会议*人民代表大会;召集代表大会;召集*代表大会		full sessions of the people's congress
        standing.meetings	常委会会议	standing committee meetings	次	期	~	常委会会议;常务委员会会议;召开常委会!主任会议!党组;举行常委会;常委会*会议!主任会议!党组;常委会$		meetings of the standing committee
        standing.topics	常委会审议议题	standing committee agenda items	项;个;件		~	常委会*议题;审议议题;^议题*常委会;会议议题;审议*议题;审议*事项		items deliberated at standing committee meetings
        council.meetings	主任会议	chairpersons' council meetings	次		~	主任会;主任会议!汇报		meetings of the council of chairpersons
        party_group.meetings	党组会议	party group meetings	次		~	党组会议;党组会;召开党组;党组*会议;常委会党组*会议		meetings of the standing committee's party group
        party_group.topics	党组研究事项	party group agenda items	项;个		~	党组*重大事项;党组*事项;党组*议题;讨论研究重大事项;研究重大事项;研究*事项;重要事项;研究*议题@党组;议题$@党组;讨论*重大事项!讨论决定;重大事项!讨论决定;讨论*事项!讨论决定		matters studied by the party group
        study.sessions	学习次数	study sessions	次;期	场	~	集体学习;组织学习;学习研讨;党课;理论学习;中心组学习;集体研讨;专题学习;第一议题*学习;学习会;中心组*学习;主题党日;读书班;集中学习;宪法学习;宣讲;集体学法;专题讲座;^学习;研讨;专题研讨;交流研讨		collective study, 第一议题 study, theory-group study, party lectures
        decisions.total	决议决定	resolutions and decisions	项;个;件	部	~	决议决定;决议*决定;作出决议;决定决议;作出决定;决议;重大事项决定;决定$!批准!草案!修改;作出*决定$;通过*决定$;做出决定;做出决议;做出*决定$;讨论决定重大事项$;讨论、决定重大事项$;决定重大事项$		resolutions and decisions adopted
        opinions.review	审议意见	deliberation opinions issued	项;个;份;件;条		~	审议意见;审议意见书		formal deliberation opinions sent to government, court, procuratorate
        reports.heard	听取审议工作报告	work reports heard	项;个;次	次;件	~	听取*报告;听取审议*报告;专题报告;专项工作报告;专项报告;听取*汇报;审议*报告;工作报告;听取和审议*报告;^报告*听取;专项工作		special work reports heard and deliberated
        law.inspections	执法检查	law-enforcement inspections	项;次;部	部;件	~	执法检查;法律法规*检查;^法*执法检查;法律*检查;法规*检查;检查*法律;检查*法规;检查*条例;^法律*检查;^法规*检查;^条例*检查		inspections of how laws or regulations are carried out
        inquiries.special	专题询问	special inquiries	次;项	家;人次;个;人	~	?专题询问;专题询问;专项询问;联组询问;应询;^部门*询问;^单位*询问;^部门*应询;^部门*作答;^部门*答询;^部门*回答@询问;^部门*接招;^单位*应询;^单位*作答;^负责人*应询;^负责人*作答;^负责人*答询;^单位*应答;^部门*应答;^负责人*应答;应询单位;应询部门		special inquiries held (also counted in persons or departments asked)
        inspections.tours	视察督查	inspection tours	次	轮;场;期	~	视察!亲临;督查;专项督查;联动监督;集中视察;专题视察;专项监督;跟踪监督;工作监督;明察暗访;暗访;检查调研;监督检查;专项检查;视察调研;督导;实地察看;视察活动;监督活动;调研视察;代表视察;集中*检查;回头看;随机监督;监督$;监督”$;突击检查;飞行检查;随机抽查;现场督办;督办活动		inspection tours and supervision rounds (视察, 督查) by deputies or the committee
        research.surveys	专题调研	research surveys	次;项	场	~	专题调研;调研活动;开展调研;集中调研;调研;调查研究;实地调研;走访调研;暗访调研;深入调研		special research and field surveys
        research.reports	调研报告	research reports	篇;份	个;件	~	调研报告;调研成果;调查报告;调研文章;调研课题		research reports written
        evaluation.departments	工作评议部门	departments evaluated	个;家;次		~	工作评议;评议*部门;^部门*评议;部门*评议;^单位*评议;满意度测评@部门;满意度测评@单位;评议*站所;^站所*评议;^单位*测评;^部门*测评;^站所*测评;评议单位;评议部门		government departments evaluated
        evaluation.officials	履职评议人员	officials evaluated	名;人;人次	次;位	~	履职评议!选民代表;^述职*人次;^法官*评议;^检察官*评议;员额法官;员额检察官;任命人员*述职;任命人员*汇报;两官*履职;^干部*评议;国家工作人员*述职;法官*检察官!任命!任免!免去!免职!培训;^工作汇报;工作评议!选民代表;开展*评议!选民代表;评议*人次;^法官*履职;^检察官*履职;任命干部;^干部*述职;^人员*述职;?履职评议!选民代表;评议!选民代表;^组成人员*履职;^人员*履职情况;^干部*履职情况;^任命人员*评议;^任命人员*述职;^人员*履职评议;^工作人员*述职;^任命*述职;履职情况报告;履职情况汇报;副市长*履职;副县长*履职;副区长*履职;局长*履职;主任*履职;述职评议!选民代表;^述职!选民代表;?述职评议!选民代表;?述职!选民代表;法官@评议;检察官@评议;^市长*述职;^县长*述职;^区长*述职;^局长*述职;^主任*述职;^部门负责人*评议;^部门负责人*述职;^负责人*述职评议;^副县长*评议;^副市长*评议;^副区长*评议		officials, judges, prosecutors whose performance is reported on or evaluated
        issues.found	发现问题	issues found	个;项;条		~	发现问题;问题线索;查找问题;梳理*问题;发现*问题;梳理*重点问题;查摆问题;隐患;问题*梳理;指出问题;存在问题;排查*问题;困难问题;问题中;审计查出*问题;查出*问题;提出问题;提出*问题@询问;梳理*问题清单;问题清单@梳理;反馈问题;反馈*问题;列出问题;列出*问题;罗列*问题;^问题*线索		problems found or sorted out in supervision
        issues.rectified	整改解决问题	issues rectified	个;项;件;条	!批	~	整改问题;督促整改;解决问题;解决*问题;督办整改;整改*问题;问题*整改;推动解决;协调解决;督促解决;交办整改问题;交办*问题;推动整改;整改;问题整改;销号;销号问题;交办*问题清单;问题!建议!所提问题!法律问题!抛出!发问!提问!为线索		problems whose rectification was supervised, or which were solved
        recommendations.made	提出意见建议	recommendations made	条;项;个	件;类	~	提出意见建议;提出*意见;对策建议;合理化建议;审议建议;整改意见;整改建议;形成意见建议;形成*建议;工作建议;反馈意见;建言献策;提出建议!代表!审查建议;提出*建议!代表!审查建议;意见建议!收集!征集!梳理!群众!征求!搜集!收到!网络!采纳		opinions and recommendations made by the congress or its deputies in supervision
        supervision.letters	督办函	supervision letters	份;件	!条;!批;!项;!个	~	督办函;提示函;督办单;工作提示;提醒函;监督函;交办函;督办通知;督查函;交办单;问题清单!梳理		letters of supervision, reminder, assignment
        filing.reviewed	规范性文件备案审查	normative documents filed or reviewed	件;份	项;个	~	报备*文件;备案*文件;审查*文件;文件*备案;合法性审查;规范性文件@备案;规范性文件@审查;报送备案;备案*法规;报备*法规;审查*法规@备案;备案审查!审查建议;审查*规章!审查建议;备案*规章;^规章*审查!审查建议;审查*司法解释!审查建议!发现!建议对;^司法解释*审查!审查建议!建议对;^行政法规*审查!审查建议!建议对;备案$@规范性文件;审查$@规范性文件;报备$@规范性文件		normative documents filed for or put under review
        legislation.enacted	制定地方性法规	local regulations enacted	部;件;项		~	制定地方性法规!批准;出台*条例!行政法规!国务院;制定*条例!行政法规!国务院;出台*法规!行政法规!国务院;新制定*法规!行政法规!国务院;制定$@法规!行政法规!国务院;新制定$@法规!行政法规!国务院;制定法律!行政法规!国务院;地方法规;制定*规章!行政法规!国务院;出台*规章!行政法规!国务院;审议通过*法规!行政法规!国务院;制定*法律!行政法规!国务院;地方性法规!批准!实施情况!审查!重点审议!清理;制定*法规!行政法规!国务院!清理		local regulations enacted
        legislation.amended	修改地方性法规	local regulations amended	部;件;项		~	修改*法规!行政法规!国务院;修订*法规!行政法规!国务院;修订*条例!行政法规!国务院;修改*条例!行政法规!国务院;修改法律!行政法规!国务院;修订法律!行政法规!国务院;修改*法律!行政法规!国务院;修正*法规!行政法规!国务院;修改!议案!行政法规!国务院;修订!议案!行政法规!国务院;修正$;打包修正;打包修改;修正!议案!行政法规!国务院!宪法	法规;条例;法律;规章	local regulations amended
        legislation.repealed	废止地方性法规	local regulations repealed	部;件;项		~	废止*法规!行政法规!国务院;废止*条例!行政法规!国务院;废止*规章!行政法规!国务院;清理*法规!行政法规!国务院;废止!行政法规!国务院	法规;条例;法律;规章	local regulations repealed
        deputies.total	代表人数	deputies	名;人;位		~	县代表;市代表;省代表;乡镇代表;各级代表;全国人大代表;基层代表;人大代表!选民代表!登记!投票;代表!工作室!联络站!列席!培训!建议!议案!选民代表!居民代表!村民代表!群众代表!企业代表!职工代表!家长代表!商户代表!登记;大会应$;会议应$		deputies (a stated number of them, of any level)
        deputies.participation	代表参加活动	deputies taking part	人次;名;人		~	代表参加;代表*参与;组织代表;邀请代表;代表参与;代表*调研;代表*视察;代表*检查;代表*活动;参与代表;参加代表;^人次*参加*检查@代表;参加执法检查;参加*执法检查;参加*检查*活动;参加*视察*活动;人大代表!列席!登记!投票!参选;代表!选民代表!居民代表!村民代表!群众代表!企业代表!职工代表!登记		deputies taking part in surveys, inspections, reception and other activities
        deputies.attending	代表列席会议	deputies attending committee meetings	人次;名;人		~	列席*常委会;列席常委会;代表列席;列席会议;列席;代表列席*会议;列席*会议;列席*活动;列席*和活动;列席*会议代表;列席常委会*代表		deputies invited to attend standing committee meetings
        deputies.trained	代表培训	deputies trained	人次;名;人	位	~	培训代表;代表*培训;代表*学习;参加学习;学习*代表;参训代表;^代表*培训班;^代表*参加*培训;人大代表@培训班;培训*代表;参训;学习培训;参加*培训*代表;参与代表@培训;参加代表@培训;培训*人大代表;^代表*参加*提升班;^代表*参加*研修班;^代表*参加*学习班		deputies trained
        training.courses	培训班	training courses	期;次	场;个	~	培训班;培训;专题培训;学习班;业务培训;履职培训;集中培训;轮训;提升班;研修班	代表;人大	training courses for deputies or congress staff
        deputies.reporting	代表述职	deputies reporting to voters	名;人;人次	位	~	述职代表;代表述职;^人大代表*述职;^市人大代表*述职;^县人大代表*述职;^省人大代表*述职;^区人大代表*述职;代表*述职!选民代表!居民代表;^代表*述职!选民代表!居民代表;^代表*走进*选区*述职;^代表*向*选民*述职		deputies who reported on their work to voters
        motions.total	代表议案	deputies' motions	件	项;个	~	代表议案;议案!法律!法规!条例!国务院!提请;提出法律案;提出*法律案		motions put by deputies
        suggestions.total	代表建议	deputies' suggestions	件;条	项;!个;!家	~	代表建议;建议批评和意见;建议、批评和意见;人大代表建议;建议意见!收集!征集;^建议*代表;代表提出*建议;代表*提出*建议;代表共提出*建议;代表*建议;^建议*办理;建议$@议案;人大建议;建议议案;办理建议;办理*建议;意见建议*办理;建议意见@议案;建议@议案;提出*建议意见;交办建议;承办建议;办复建议;答复建议;建议中;收到建议;所提问题!提案;代表意见建议!收集!征集;建议批评意见;代表*批评意见;建议、批评、意见;建议$@代表!收集!征集!群众意见!反映;代表建议、意见		deputies' suggestions, criticisms and opinions put or handled
        suggestions.key	重点督办建议	key suggestions supervised	件;条	项;个	~	重点督办建议;重点建议;重点督办;督办建议;督办*建议;^建议*重点督办;筛选*建议;重点督办*建议;重点处理*建议;重点办理*建议;督办代表建议$;^建议*督办!逾期		suggestions chosen for key supervision
        suggestions.closed_rate	建议办结率	suggestion completion rate	%		~	建议办结率;办理率;办结率!群众意见!意见办结率	建议;议案;提案	share of suggestions whose handling is finished
        suggestions.reply_rate	建议答复率	suggestion reply rate	%		~	答复率;回复率;面复率;当面答复率;办复率@建议!政协委员提案;办复率@议案		share of suggestions replied to
        suggestions.resolved_rate	建议解决率	suggestion resolution rate	%		~	建议*解决率;解决率;落实率;采纳率;a类率;办成率;解决或*解决!正在!难以!暂时!尚未;列入计划!正在!逐步;解决和*解决!正在!难以;a类占;a类*占比;得到解决!正在!难以;得到落实!正在!难以;问题*解决@建议!正在!难以!列入!尚未!暂!今后!需在	建议;议案;提案	share of suggestions solved or planned to be solved
        suggestions.satisfaction_rate	建议满意率	suggestion satisfaction rate	%		~	满意率;满意度;满意和基本满意率;表示满意!不满意;满意的$!不满意;满意或基本满意!不满意;满意和基本满意!不满意;满意及基本满意!不满意;满意或者基本满意!不满意;“满意”!不满意;办理态度满意!不满意;办理结果满意!不满意;办理工作满意!不满意	建议;议案;提案;答复率;办理结果	share of deputies satisfied with the handling
        opinions.collected	收集群众意见	public opinions collected	条;件;个	项	~	收集*意见;收集意见;征集意见;征集*意见;征求意见;征求*意见;梳理*意见;社情民意;意见建议!提出;收集*建议;收集*问题;群众意见;征求*建议;民意;征集*建议;意见!审议!审查意见;线索;收集*线索;诉求!解决!化解;征集*问题线索;收集*问题线索;征集*线索;搜集*意见;收到*意见建议!代表;搜集*建议;征集*建议意见;收集*建议意见;收集建议意见;收集*诉求$;受理*诉求!热线!12345;收到*诉求;收到群众诉求;受理*群众诉求!热线!12345;受理群众诉求!热线!12345;反映*群众意见;收集*意见和建议;反映*意见和建议		opinions, leads and clues collected from voters and the public
        opinions.resolved	解决群众诉求	public requests resolved	件;个;条	起;桩;!户	~	解决*诉求;解决*困难;化解*矛盾;解决*难题;解决*群众;化解矛盾;解决*急难愁盼;化解*纠纷;诉求*解决;急难愁盼;解决民生;解决*实际;为民解忧;信访矛盾;民生问题;民生难题;群众诉求!受理!接收!收集;解决问题@民情;解决问题@接待;解决问题@意见建议;解决问题@选民;解决问题@群众;问题@群众意见;解决问题@民意;办结问题;解决*问题@选民;解决*问题@接待;解决*问题@诉求;交办*问题@群众意见;交办*问题@群众诉求;交办*问题@民情民意;调处*矛盾;调处*纠纷		requests and problems of the public solved
        opinions.resolved_rate	群众诉求解决率	public request resolution rate	%		~	诉求*解决率;解决率;办结率;化解率;群众意见*办结率;意见办结率	群众;诉求;民意;选民;信访;来信;来访	share of public requests solved
        opinions.satisfaction_rate	群众满意率	public satisfaction rate	%		~	群众满意率;群众满意度;公众满意度;满意率;满意度	群众;诉求;民意;公众;人民;信访;来信;来访	share of the public satisfied
        stations.total	代表联络站	deputy liaison stations	个;家	处;座	~	联络站;代表之家;代表联络点;接待岗;示范点;代表家站;联系点!立法;接待点;接待站;家站;活动阵地;代表联络单元;人大代表之家;代表履职阵地;代表站;履职单元;中心站;村居站;镇街站;联系站;^站点*代表;活动室!小组;基层单元;数字总站;总站;联络室;驿站@代表;站点@代表;单元@代表;阵地@代表;站点@人大;单元@人大;联络点;星级站@联络站;星级站@代表;数字化站点;实践站@人民民主;实践站@人大;星级站@履职;家、站、点;家站点;精品站@联络站;标准站@联络站;精品站@代表;示范站;工作站@代表;工作站@人大;联络工作站;代表接待室;选民接待室;代表议事点;代表履职中心;履职中心@代表;代表联络中心	代表;人大;选民;立法	liaison stations, deputies' homes, reception points, units
        studios.total	代表工作室和小组	deputy studios and groups	个		~	代表工作室;代表小组;专业小组;工作室;专业工作室;小组活动室;专业代表小组;代表专业;代表小组活动室;履职小组;联动小组;代表团队;履职团队;代表活动小组;代表联系组;活动小组@代表		deputies' studios, groups, professional teams
        stations.activities	进站接待活动	station activities	次;场	期	~	接待活动;进站*活动;接待日;站点*活动;联络站*活动;进站;代表活动;主题活动;接待*选民*活动;单元*活动;基层单元*活动;站*活动;活动@基层单元;活动@联络站;活动@代表之家;活动@接待日;下沉活动;站内接待;接待选民@联络站;接待选民@代表之家;接待选民@家站;接待选民@家室站;接待群众@联络站;接待群众@代表之家;接待群众@家站;接待群众@家室站;联络站*开放;家站*开放;代表之家*开放		reception and other activities held at stations
        voters.received	接待群众	voters received	人次;人;名	位;户	~	接待群众;接待选民;联系群众;走访选民;走访群众;接待*群众;联系选民;服务群众;走访*群众;来访群众;联系*群众;走访*选民;接待*选民;入户走访;接访!轮值!轮流;联系*选民;^选民*反映;^选民*参与!述职!评议;^选民*参加!述职!评议;^选民代表*交流;^群众代表*交流;走访农户;走访*农户;走访*居民;走访住户		voters and members of the public received or contacted
        grids.total	代表责任网格	deputy grids	个		~	责任网格;代表网格;网格	代表;人大;选民;立法	grid cells for which deputies are responsible
        livelihood.projects	民生实事项目	livelihood projects	项;个;件		~	民生实事;民生实事项目;民生项目;实事项目;为民办实事;惠民实事;实事;民生工程;票决*项目;项目@民生实事;实事工程;实事工程*项目;惠民实事项目;子项目@民生实事;子项目@实事;事项@民生实事;区级@民生实事;镇街项目@民生实事;票决项目;票决产生;为民办实事候选项目;民生实事候选项目;实事候选项目;候选项目@实事;候选项目@票决;备选项目@票决;票决$!任免!预算		livelihood projects voted or supervised
        projects.total	重点项目	projects	个;项	!件	~	重点项目;省重点项目;重大项目;投资项目;省市重点;亿元以上项目;建设项目;在建项目;工业项目;产业项目;签约项目;招商项目;大中型项目;重大工程;重点工程;项目!研发计划!民生实事!科研!科技!体制!课题!服务!文化!人才!制度!改革!遗产!议题!法规!公司!立法!监督项目!专精特新!互认!检查检验!基金项目!抽查		key, provincial, city or investment projects
        appointments.total	任免人员	appointments and removals	人次;名;人		~	任免*工作人员;任免国家机关工作人员;国家机关工作人员;任免干部;依法任免;任免;任命*工作人员;任免*人员;免职;决定任免;免去;接受辞职;辞职;任命!拟任命		state-organ staff appointed and removed
        appointments.assessors	任免人民陪审员	people's assessors appointed	人次;名;人		~	人民陪审员;陪审员;任免*陪审员		people's assessors appointed and removed
        oaths.total	宪法宣誓	constitutional oaths	人次;次;名;人	场;批	~	宪法宣誓;宣誓;?向宪法宣誓;?宪法宣誓		persons or ceremonies of constitutional oath
        rules.total	制度办法	internal rules and systems	项;个;部	件;条;份;类;套	~	规章制度;制度办法;办法规定;工作制度;制度规定;工作机制;修订*制度;议事规则;完善*制度;制度机制;制度!法律制度!社会制度!案例!创新成果!考核!评估;健全*办法;制定*办法;工作规则;配套制度;制度$!试点;制度@修订;制度@健全;制度@人大;办法$;办法@制度;实施办法		rules, systems and measures drawn up, amended or in force
        staff.posts	编制	staff posts	名;个;人		~	编制;专职委员;专职副主席;工作人员编制;专职人员;驻会委员;专委会委员;事业编制;行政编制;专职*干部		posts, full-time members, staff added or in force
        experts.total	专家智库成员	experts engaged	名;人;位		~	专家;智库成员;专家库成员;立法专家;咨询专家;智库专家;专家顾问;专业人士		experts and think-tank members engaged
        funds.congress	人大工作经费	congress funding	元		~	工作经费;活动经费;人大经费;代表活动经费;履职经费;投入*资金@联络站;专项经费@代表;经费@联络站;专项经费@联络站;资金@联络站;代表工作*支出;代表工作*经费;代表工作专项支出;运行经费@家站;运行经费@联络站;运行经费@代表;运转经费@联络站;运转经费@代表	代表;人大;常委会;联络站	money put into the congress's work
        articles.published	宣传稿件	articles published	篇;条;件	次;部;个;则	~	稿件;宣传稿件;新闻稿件;报道;发表稿件;刊发;宣传报道;刊登;宣传信息;新闻;信息简报;简报;编发*信息;信息$@人大;信息$@代表;理论文章;刊发*文章;发表*文章;发稿;采用@稿件;采用量@稿件;稿件*采用;稿件*采用量;刊用;刊用*稿件		press articles and news pieces published
        symposia.held	座谈协商活动	symposia and consultations held	次;场;期;场次	个	~	座谈会;协商议事;座谈;协商活动;协商会;民主协商;恳谈会;议事会;听证会;论证会;调研座谈会;协商议事活动;议事协商;圆桌会;见面会;院坝会;坝坝会;场院会;院落会;板凳会;小院会;夜谈会;圆桌会议		symposia, consultation and discussion events with the public, deputies or enterprises
        symposia.participants	座谈协商参与群众	people in consultations	人次;人;名		~	参与群众;参与协商;^群众*参与;^群众*参加;参会群众;协商*参与;出席人数@座谈;参会人数@座谈;个别座谈;个别访谈;个别谈话	协商;座谈;议事;恳谈	people taking part in consultations and such events
        deputies.contacted	联系走访代表	deputies contacted	人次;人;名		~	走访代表;联系代表;走访*代表;联系*代表;代表*面对面;约见代表;接待代表;代表*谈心;慰问代表;联系*基层代表;^代表*保持*联系;^代表*经常性联系;^人大代表*保持*联系;^代表*交流!选民代表!群众代表;走访*人大代表;联系*人大代表;^代表*建立*联系		deputies visited, contacted or talked with by committee members
        sites.visited	视察点和走访对象	sites visited	处;个	家	~	视察点;走访*点;实地察看;现场察看;查看*现场;走访社区;走访*村;走访*社区;观察*工程;察看*项目;视察*项目;实地走访;监督检查*村;^村*监督检查;^社区*监督检查;^村(社区)*监督检查;村(居)委会;重点建设工程;抽查*单位;点位;抽查点;检查单位;检查企业;检查场所;暗访*工地;暗访*企业;暗访*点;暗访*场所;随机抽查;检查点位;走访*机构;走访*学校;走访*场所;抽查*场所;检查*场所;抽查*点位;深入*乡镇;深入*镇街;深入*村;深入*社区;跑遍*乡镇;走遍*乡镇;跑遍*村;走遍*村;^乡镇*调研;^村*调研;^社区*调研		places, projects, villages visited or inspected
        liaison.officers	联络员	liaison officers	名;人		~	聘任@联络员;聘请@联络员;群众联络员;代表助理;聘任*联络员;^人士*代表;联络员!代表担任;信息员!代表担任;监督员!代表担任		liaison officers of the public, assistants of deputies
        enterprises.problems_solved	助企纾困解难	enterprises' problems solved	个;件;项	条;!家	~	企业*问题;涉企问题;企业*困难;企业*难题;助企纾困;纾困解难;解决企业;助企*问题;^问题*企业;^难题*企业;帮助企业;惠企;困难问题*企业;企业*困难问题;帮助*解决困难;难题@企业;困难@企业;困难问题@企业		difficulties of enterprises solved or helped with
        issues.assigned_units	交办督办单位	units assigned or addressed	家;个	名;!件;!条;!项;!份;!批	~	^部门*督办函;^部门*交办;^单位*交办;^单位*谈话提醒;^单位*约谈;^部门*提示函;责任单位;承办单位;责任部门;^单位*督办;^部门*督办;^单位*承办;^部门*承办;^单位*办理@建议;^部门*办理@建议;^部门*下发;^单位*问题;约谈*单位;约谈*部门!负责人;^部门*签收;^镇(街道)*承办;^镇街*承办;^乡镇*承办;^街道*承办;交办*单位;交办*部门		units to which problems were assigned, or which were reminded or asked
        opinions.adopted	意见建议采用	opinions adopted	条;件	篇;个	~	采用;采纳;被采纳;被采用;录用;采纳*建议;采纳意见;^意见*采用;^建议*采用;^信息*采用;^建议*采纳;^意见*采纳;^意见建议*采用;^意见建议*采纳;采纳*意见建议;采纳*意见和建议		opinions and suggestions adopted by a higher body or by the authorities
        opinions.evaluated	评议意见办理	handled opinions evaluated	件;条	次	~	^件*评议;评议意见;评价意见;回访;评议*办理;评议*意见;评议*意见建议;评议*办理情况		handled requests whose handling was evaluated
        surveys.questionnaires	调查问卷	questionnaires	份	张	~	调查问卷;问卷;调查表;问卷调查;测评表;征求意见表;评议表;测评票		questionnaires sent out or returned
        party.instructions	党委听取汇报和批示	party committee hearings and instructions	次;件	项	~	批示;县委听取;市委听取;党委听取;省委听取;请示报告;向县委*报告;向市委*报告;向党委*报告;向省委*报告;工作汇报!任命!述职;听取*汇报;指示;?听取*工作汇报;?研究人大工作;批转;批转*报告;批转*工作报告	县委;市委;党委;区委;省委	reports heard and instructions given by the party committee on the congress's work
        cadres.moved	干部选拔交流	cadres promoted or exchanged	名;人		~	提拔*干部;交流干部;选拔干部;调入*干部;干部*提拔;调离*干部;提拔交流;选调;干部交流;内部提拔;选派*干部;引进*干部;挂职;交流任职;干部*交流任职		cadres promoted, exchanged, moved in or out
        funds.raised	协调筹集捐助资金	funds raised or donated	元		~	筹集资金;募集资金;捐款;捐赠;捐资;筹集*资金;募集*资金;捐助;协调资金;争取资金;协调*资金;捐物;筹得;资金*筹得;筹措资金;筹措*资金;筹资@代表;筹资@捐款;筹资@群众;爱心款;筹集*善款;帮扶总额;帮扶资金@代表;筹集*款项;筹集款项;募集;争取*资金@代表		money raised, coordinated or donated by deputies
        good_deeds.done	办好事实事	good deeds done	件;个	项	~	好事实事;办好事;办实事;实事好事;做好事;好事;为民办事;办*实事		practical good deeds done for voters
        digital.platforms	数字平台和应用场景	digital platforms	个	项;套	~	应用场景;驾驶舱;分舱;数字平台;数字化平台;子场景;应用系统;信息平台;智慧人大;数字人大;平台系统;数字化应用;子系统;数字应用		digital platforms, sub-systems and application scenes
        worklists.items	责任和业务清单	worklist items	项;条;类	个;件;!批	~	事项清单;责任清单;工作清单;任务清单;工作要点;履职清单;重点任务;监督清单;清单$;代表任务;代表*任务@清单		items on lists of duties, tasks, business
        publicity.honours	考核荣誉	honours	个;项	次;人;名;件	~	荣誉;表彰;奖项;荣誉称号;获奖;创新奖;新闻奖;先进集体;获*荣誉;荣获;先进个人;先进单位;获*第一;获*先进;优秀案例@人大;典型@人大;表彰*先进;表彰*建议;优秀建议		honours, model titles and firsts received
        supervision.teams	督导检查组	supervision teams	个	支	~	督导组;检查组;调查组;督查组;监督小组;工作专班;调研组;监督组;视察组;巡察组;督察组;工作组;专班;小组@检查组;小组@调研组;小组@督查组;小组@视察组;小组@执法检查;调研小组;检查小组;督查小组;视察小组;评议小组;调研小分队;评议组		teams set up to supervise, inspect or investigate
        petitions.handled	信访办理	petitions handled	件;件次;人次;批次	起;次	~	信访;来信来访;群众来信;信访件;信访事项;信访案件;涉法涉诉;来信;上访;来访!团组!出访;咨询@来访		petitions, letters and visits received or handled
        enterprises.visited	走访企业	enterprises visited	家;户;个	次	~	走访企业;联系企业;走访*企业;联系*企业;服务企业;^企业*走访;^企业*联系;帮扶企业;入企;走访*市场主体;走访*经营主体;走访*商户;拜访企业;拜访*企业;^企业*解决*困难;^企业*解决*问题;抽查企业;帮助企业		enterprises visited, contacted or helped
        cases.accepted	受理案件	court cases accepted	件	起;宗	~	受理案件;受理*案件;受理各类案件;新收案件;新收*案件;受理;新收案		cases accepted by courts
        cases.concluded	审结案件	court cases concluded	件	起;宗	~	审结案件;审结*案件;审执结;执结;办结案件;审结;结案;执结*案件;办结*案件		cases concluded or enforced by courts
        arrests.approved	批准逮捕	arrests approved	人;件	名;人次	~	批准逮捕;批捕;批准逮捕*嫌疑人;逮捕		suspects whose arrest was approved
        prosecutions.total	提起公诉	prosecutions	人;件	名;人次	~	提起公诉;起诉;公诉;提起公诉*人		persons or cases prosecuted
        litigation.public	公益诉讼	public-interest litigation	件	起;宗	~	公益诉讼;公益诉讼案件		public-interest cases
        population.total	人口	population	人	名	=	人口;总人口;常住人口;户籍人口;人口总数;常住总人口;全国人口;人口数		resident or registered population
        population.urbanisation_rate	城镇化率	urbanisation rate	%		~	城镇化率;城市化率;常住人口城镇化率;城镇化水平;城镇户籍人口占;城镇常住人口占;城镇人口占		share of the population in towns
        poverty.lifted	脱贫人口	people lifted out of poverty	人;户	名;!个	~	脱贫!务工!就业!收入!监测!产业!干部!书记!队员;贫困人口减少;减贫;农村贫困人口;贫困人口;脱贫人口!务工!就业!收入!监测;贫困人口*脱贫;贫困户*脱贫		people or households lifted out of poverty
        gdp	生产总值	gross domestic or regional product	元	美元	=	生产总值;地区生产总值;国内生产总值;国民生产总值;gdp;经济总量;经济增长;经济增速;经济;全省经济;地区经济;经济增长速度;国民经济;经济规模;增速;经济增长预期目标;经济增长目标;预期增长目标		GDP of the country or region
        gdp.per_capita	人均生产总值	GDP per capita	元	美元	=	人均生产总值;人均地区生产总值;人均国内生产总值;人均gdp;人均国民生产总值;人均国民总收入;国内生产总值人均		GDP per person
        gdp.primary	第一产业增加值	primary industry value added	元		=	第一产业增加值;第一产业;一产增加值;一产;第一产业完成增加值;第一产业实现增加值;农业增加值;农林牧渔业增加值		value added of primary industry
        gdp.secondary	第二产业增加值	secondary industry value added	元		=	第二产业增加值;第二产业;二产增加值;二产;第二产业完成增加值;第二产业实现增加值		value added of secondary industry
        gdp.tertiary	第三产业增加值	tertiary industry value added	元		=	第三产业增加值;第三产业;三产增加值;三产;第三产业完成增加值;第三产业实现增加值;服务业增加值;服务业;第三产业产值		value added of services
        industry.value_added	工业增加值	industrial value added	元		=	工业增加值;规模以上工业增加值;规上工业增加值;规模工业增加值;全部工业增加值;规模以上工业;规上工业;规上工业企业增加值;规模以上工业企业增加值		value added of (above-scale) industry
        revenue.general	一般公共预算收入	general public budget revenue	元		=	一般公共预算收入;财政收入;地方财政收入;公共财政收入;公共财政预算收入;地方一般公共预算收入;一般预算收入;全口径财政收入;国家财政收入;预算收入;全国财政收入;财政总收入;财政一般预算收入;财政一般公共预算收入;一般财政公共预算收入;一般财政预算收入;公共预算收入;一般公共财政预算收入;财政公共预算收入;地方收入;地方级收入		local general public budget revenue, fiscal revenue
        expenditure.general	一般公共预算支出	general public budget expenditure	元		=	一般公共预算支出;财政支出;地方财政支出;公共财政支出;国家财政支出;全国财政支出;财政预算支出;预算支出;财政总支出;地方一般公共预算支出;财政一般预算支出;一般预算支出;财政一般公共预算支出;一般公共财政预算支出;公共财政预算支出;公共预算支出;财政公共预算支出		general public budget expenditure
        tax.revenue	税收收入	tax revenue	元		=	税收收入;税收;各项税收;税收总额;税收性收入;税收性一般预算收入		tax revenue
        investment.fixed	固定资产投资	fixed-asset investment	元		=	固定资产投资;全社会固定资产投资;固定资产投资总额;固定资产投资额;固定资产投资总规模;固投;限额以上固定资产投资;社会固定资产投资		fixed-asset investment
        retail.sales	社会消费品零售总额	retail sales of consumer goods	元		=	社会消费品零售总额;社会商品零售总额;社会消费品零售额;社零总额;商品零售总额;社会商品零售额		total retail sales of consumer goods
        trade.total	进出口总额	imports and exports	元;美元		=	进出口总额;进出口;外贸进出口;进出口贸易总额;对外贸易总额;外贸进出口总额;货物进出口;进出口总值;货物贸易进出口;对外贸易额;对外贸易;外贸总额;进出口额;货物进出口总额;货物和服务进出口;货物和服务进出口总额		total of imports and exports
        trade.exports	出口	exports	元;美元		=	出口;出口总额;外贸出口;出口额;货物出口;出口贸易;出口总值;出口商品总额		exports
        fdi	实际利用外资	foreign capital used	元;美元		=	实际利用外资;实际使用外资;利用外资;外商直接投资;实际利用外商直接投资;外商投资;吸收外资;实际到位外资;实际吸收外资;直接利用外资;实际使用外资金额;吸收外商直接投资		foreign direct investment used
        income.urban	城镇居民人均可支配收入	urban disposable income per head	元		=	城镇居民人均可支配收入;城市居民人均可支配收入;城镇常住居民人均可支配收入;城镇居民收入;城镇居民人均收入;城镇居民可支配收入;城镇居民家庭人均可支配收入;城镇居民人均生活费收入;城镇居民*人均可支配收入;城镇		disposable income per urban resident
        income.rural	农村居民人均可支配收入	rural disposable income per head	元		=	农村居民人均可支配收入;农民人均纯收入;农村居民收入;农村常住居民人均可支配收入;农村居民人均纯收入;农民收入;农民人均收入;农村居民人均收入;农村人均收入;农民人均可支配收入;农村居民*人均可支配收入;农牧民人均可支配收入;农村牧区居民人均可支配收入;农牧民人均纯收入;农民纯收入;农村人均纯收入;村民人均纯收入;村民人均收入;牧民人均纯收入;牧民人均可支配收入;牧民人均收入;农牧民人均收入;牧区居民人均可支配收入;牧区常住居民人均可支配收入;农牧区居民人均可支配收入;农牧区常住居民人均可支配收入;农民人均现金收入		disposable or net income per rural resident
        income.all	居民人均可支配收入	disposable income per head	元		=	居民人均可支配收入;居民收入;人均可支配收入;城乡居民收入;居民可支配收入;全体居民人均可支配收入;城乡居民人均可支配收入;居民人均收入;全省居民人均可支配收入		disposable income per resident, all residents
        cpi	居民消费价格	consumer prices	%		=	居民消费价格;居民消费价格指数;居民消费价格涨幅;居民消费价格总水平;物价总水平;消费价格;cpi;商品零售价格总水平;居民消费价格总指数;价格总水平;零售物价总指数;零售物价;社会商品零售物价;通胀率;物价涨幅;消费物价;通货膨胀率;物价		consumer price index or its rise
        grain.output	粮食产量	grain output	斤;吨	公斤	=	粮食产量;粮食总产量;粮食总产;粮食年平均产量;粮食;粮食增产;粮食年产量;粮食年总产量;粮食增量;粮食综合产量		grain output
        jobs.new_urban	城镇新增就业	new urban jobs	人	名	=	城镇新增就业;城镇新增就业人数;新增城镇就业;城镇新增就业人口;城镇就业;新增就业;新增城镇就业人数;城镇就业人口;城镇累计新增就业;累计新增城镇就业;城镇新增就业人员;新增就业人员;城镇净增就业;净增城镇就业		new jobs in towns
        unemployment.rate	失业率	unemployment rate	%		=	城镇调查失业率;城镇登记失业率;失业率;调查失业率;登记失业率;城镇失业率		registered or surveyed unemployment rate
        forest.coverage	森林覆盖率	forest coverage	%		=	森林覆盖率		share of land under forest
        air.good_days_rate	空气优良天数比例	share of good-air days	%;天		~	优良天数比例;优良天数;空气质量优良天数;空气优良;空气质量优良;优良天数比率;优良率!水!断面		days of good air, or their share
        pm25	PM2.5浓度	PM2.5 concentration	微克/立方米;%		=	pm2.5浓度;pm2.5平均浓度;pm2.5;细颗粒物浓度;细颗粒物;pm2.5年均浓度;可吸入颗粒物;细颗粒物平均浓度;细颗粒物年均浓度;细颗粒物年平均浓度;pm2.5年平均浓度;pm_2.5平均浓度;pm_2.5浓度;pm_2.5;细颗粒物(pm2.5)浓度;细颗粒物(pm2.5)平均浓度;细颗粒物(pm2.5)年均浓度;pm2.5年均值;pm2.5年平均值		PM2.5 concentration or its fall
        energy.intensity	单位GDP能耗	energy use per unit of GDP	%		=	单位国内生产总值能耗;单位gdp能耗;单位地区生产总值能耗;万元地区生产总值能耗;能耗强度;万元国内生产总值能耗;单位国内生产总值能源消耗;单位地区生产总值能源消耗;万元gdp能耗;单位生产总值能耗;单位能耗;万元生产总值能耗;万元生产总值能源消耗;万元gdp能源消耗		energy use per unit of GDP, mostly as a fall
        rnd.intensity	研发投入强度	R&D intensity	%		=	研发投入强度;研发经费投入强度;研发强度;全社会研发投入强度;r&d经费投入强度;全社会研发经费投入强度;研发经费占;研究与试验发展经费*生产总值;研发投入占*生产总值;研发经费支出占*生产总值;研发投入占;研发投入*比重;研发经费*比重;研究开发*比重;研发经费支出*生产总值的比例;研发经费支出*生产总值比例;r&d投入强度;r&d经费支出强度;r&d强度;研发经费支出占;研发经费投入占;研发支出占;r&d经费支出占;r&d经费投入占;r&d经费占;r&d投入占;研究与试验发展经费支出占;研究与试验发展(r&d)经费支出占;研究与试验发展经费投入占		R&D spending as a share of GDP
        enterprises.hightech	高新技术企业	high-tech enterprises	家;户		~	高新技术企业;国家高新技术企业;高企		certified high-tech enterprises
        housing.renovated	棚改和保障房	housing renovated or built	套;户	个;平方米	~	棚户区改造;棚改;保障性住房;保障性租赁住房;公租房;棚户区住房;廉租住房;保障房;安居房;城镇保障性安居工程;保障性安居工程;配售型;筹集建设*住房;棚户区;经济适用住房;租赁住房;安置房		shanty-town renovation, affordable housing
        roads.built	公路里程	roads built or in use	公里		~	公路;高速公路;铁路;农村路;产业路;通村路;通组路;通户路;断头路;道路!绿化!照明!清扫!亮化!管网!排水!保洁;高铁;公路里程;铁路里程;运营里程;通车里程;铁路营业里程;高速公路通车里程;高铁里程;农村公路;地铁;轨道交通;营业里程;复线里程;电气化里程;铁路*里程;村组路;入户路;硬化路;水泥路;沥青路;柏油路;弹石路;村道;乡道;县道;机耕道;机耕路		roads, expressways, railways built or in use
        farmland.high_standard	高标准农田	high-standard farmland	亩		~	高标准农田;高标准基本农田		high-standard farmland built
        fiscal.deficit	财政赤字	fiscal deficit	元;%		=	财政赤字;赤字率;赤字;中央财政赤字;地方财政赤字;财政赤字率;预算赤字;财政赤字预算;赤字规模;赤字总规模		fiscal deficit or its rate
        bonds.government	政府债券	government bonds	元		~	专项债券;政府债券;国债!国债投资!政策资金!各类资金;特别国债!政策资金!各类资金;地方政府专项债券;专项债;一般债券;地方政府债券;长期建设国债!国债投资;超长期特别国债!政策资金!各类资金;债券;国库券;债券资金;地方债		government bonds issued, special and treasury bonds
        market.entities	经营主体	market entities	户;家	个	~	经营主体;市场主体;登记*经营主体;新设企业;新登记市场主体;新增经营主体;个体工商户;登记企业;注册企业;民营企业!帮扶!挂钩!结对;企业总数!电商!物流!文化!旅游!园区!入驻!实绩!上企业!规模以上!外贸!专精特新!高新技术!科技型!龙头!小巨人;各类企业;新注册企业		market entities, businesses registered
        power.capacity	装机容量	power capacity	千瓦		~	发电能力!煤;发电装机!新能源!风电!光伏!水电!火电!核电!清洁能源!可再生!煤电!绿电!储能!抽水!非化石!海上!平均;装机容量!新能源!风电!光伏!水电!火电!核电!清洁能源!可再生!煤电!绿电!储能!抽水!非化石!海上!平均;发电装机容量!新能源!风电!光伏!水电!火电!核电!清洁能源!可再生!煤电!绿电!储能!抽水!非化石!海上!平均;电力装机!新能源!风电!光伏!水电!火电!核电!清洁能源!可再生!煤电!绿电!储能!抽水!非化石!海上!平均;总装机!新能源!风电!光伏!水电!火电!核电!清洁能源!可再生!煤电!绿电!储能!抽水!非化石!海上!平均;装机规模!新能源!风电!光伏!水电!火电!核电!清洁能源!可再生!煤电!绿电!储能!抽水!非化石!海上!平均;装机!新能源!风电!光伏!水电!火电!核电!清洁能源!可再生!煤电!绿电!储能!抽水!非化石!海上!平均;发电机组容量!煤!新能源!风电!光伏!水电!火电!核电		installed power capacity
        water.quality_rate	水质优良比例	good water quality rate	%		~	断面优良;水质优良;优良水体;优良水质;优良比例!空气!天数;水质优良比例;水质达标率;断面水质;国考断面;地表水*优良;优良断面		share of good-quality water sections
        life.expectancy	人均预期寿命	life expectancy	岁		=	人均预期寿命;预期寿命;平均预期寿命;平均寿命;居民人均预期寿命;人口平均预期寿命		life expectancy
        school.places	新增学位	school places added	个	座	~	学位;新增学位;入园学位;公办学位;中小学学位;幼儿园学位;义务教育学位;基础教育学位;入学名额		school and kindergarten places
        housing.old_renovated	老旧小区和危房改造	old housing renovated	个;户;套	平方米;!部;!台	~	老旧小区;危房;危房改造;城镇老旧小区;农村危房;老旧小区改造;危旧房;城镇老旧小区改造;危旧房改造;抗震房;旧住房		old residential areas, dilapidated houses renovated
        enterprises.innovative	科技型中小和专精特新企业	innovative small enterprises	家;户	个	~	科技型中小企业;专精特新!专精特新项目;小巨人;小巨人企业;专精特新中小企业;专精特新企业;单项冠军;独角兽;科技型企业		technology-based small and specialised enterprises
        """#
}
