/// Concepts of governments, courts, procuratorates, budgets and statistical communiqués; columns as in `ConceptTable`.
extension ConceptTable {
    static let furtherWork = #"""
        standing.topics_supervised	监督议题	supervision topics	项;个		~	监督议题;监督项目;监督事项;专项监督		topics put on the yearly supervision plan
        deputies.elected	补选代表	deputies elected	名;人		~	补选代表;选举代表;补选*代表;依法选举*代表		deputies elected or by-elected
        deputies.resigned	代表辞职	deputies resigned	名;人		~	代表辞职;接受*代表*辞职;终止代表资格		deputies whose term ended early
        deputies.groups	代表团组	deputy delegations	个		~	代表团;代表小组活动		delegations and groups of deputies
        deputies.dismissed	罢免代表	deputies recalled	名;人		~	罢免*代表;罢免		deputies recalled
        deputies.visits_home	代表走访选区	deputies' visits to constituencies	次;人次		~	走访选区;回选区		visits of deputies to their constituencies
        bills.deliberated	审议法律案	bills deliberated	件;部;项		~	审议法律案;审议法规案;法规案;审议*草案;法规草案;法律草案;法律案;审议通过*法规;通过*法规;通过*法律草案		bills of law or regulation deliberated
        legislation.suggestions	立法意见	opinions on bills collected	条;件		~	立法意见;立法建议;征求立法意见		opinions collected on drafts of law
        legislation.points	基层立法联系点	grassroots legislative contact points	个		~	立法联系点;立法联系点*个		contact points for law making
        legislation.effective	现行有效法规	regulations in force	件;部		~	现行有效*法规;现行有效法律;现行有效;现行法规		regulations and laws in force
        budget.reviews	预决算审查	budget reviews	次;项;个		~	预算审查;预决算审查;预算草案;部门预算;重点审查*预算		budgets and accounts reviewed
        audit.rectified	审计整改	audit issues rectified	个;项;件		~	审计*整改;审计问题;审计查出*整改		problems found by audit and put right
        audit.funds	审计查出资金	funds in audit findings	元		~	审计*资金;审计*金额;审计*整改金额		amounts concerned in audit findings
        state_assets	国有资产	state-owned assets	元		=	国有资产总额;国有资产;国有资本;国有企业资产总额;国有资产总量		state-owned assets
        courts.closed_rate	结案率	case closing rate	%		~	结案率;审结率;执结率		share of court cases concluded
        courts.judges_avg	法官人均办案	cases per judge	件		~	法官人均;员额法官人均;人均结案;人均办案		cases concluded per judge
        courts.enforced_amount	执行到位金额	amount enforced	元		~	执行到位;到位金额;执行标的;执行到位金额		amounts recovered in enforcement
        courts.criminal	审结刑事案件	criminal cases concluded	件		~	刑事案件;一审刑事案件		criminal cases concluded
        courts.civil	审结民事案件	civil cases concluded	件		~	民事案件;民商事案件;一审民商事案件		civil and commercial cases concluded
        courts.administrative	审结行政案件	administrative cases concluded	件		~	行政案件;行政诉讼案件;行政诉讼;行政复议案件		administrative cases concluded
        courts.sentenced	判处罪犯	persons sentenced	人;名		~	判处罪犯;判处*罪犯;判处		persons sentenced
        courts.mediation_rate	调解率	mediation rate	%		~	调解率;调撤率;调解成功率		share of cases settled by mediation
        courts.mediated	调解纠纷	disputes mediated	件;起		~	调解纠纷;调解*纠纷;诉前调解;调解案件;化解纠纷		disputes mediated
        courts.enforcement	执行案件	enforcement cases	件		~	执行案件;执结案件		enforcement cases concluded
        procuratorate.no_arrest	不批准逮捕	arrests refused	人		~	不批捕;不批准逮捕;不捕		suspects whose arrest was refused
        procuratorate.no_prosecution	不起诉	prosecutions dropped	人		~	不起诉;不诉		persons not prosecuted
        procuratorate.protests	提出抗诉	protests lodged	件		~	抗诉		protests against judgments
        procuratorate.suggestions	检察建议	procuratorial suggestions	件;份		~	检察建议		suggestions given by procuratorates
        procuratorate.supervised_cases	立案监督	case filings supervised	件		~	监督立案;立案监督;监督撤案;监督公安机关		filings supervised
        crime.cases	刑事立案	criminal cases filed	起;件		~	刑事立案;刑事发案;刑事警情;治安案件;刑事案件立案;破获刑事案件;破获*案件;侦破*案件;电信网络诈骗案件		criminal cases filed or solved
        crime.gangs	打掉犯罪团伙	criminal gangs broken up	个		~	犯罪团伙;黑恶势力团伙;黑恶团伙;涉黑涉恶		criminal gangs broken up
        corruption.cases	立案审查调查	discipline cases filed	件;人		~	立案审查;立案*违纪;查处*腐败;查处*案件;处分*人;违纪违法;留置		discipline and corruption cases
        accidents.total	生产安全事故	work safety accidents	起;%		=	生产安全事故;生产安全事故起数;事故起数;安全生产事故;生产安全事故死亡人数;各类事故		work safety accidents
        population.births	出生人口	births	人;‰		=	出生人口;人口出生率;出生率		births
        population.growth	人口自然增长率	natural population growth	‰;%		=	人口自然增长率;自然增长率		natural growth of population
        population.aged	老年人口	aged population	人;%		~	老年人口;60岁及以上人口;65岁及以上人口		people aged 60 or above
        population.transferred	农业转移人口市民化	rural migrants settled in towns	人		~	农业转移人口;转移人口落户;落户城镇		rural people settled in towns
        jobs.total	就业人员	employed persons	人		=	就业人员;就业人数;从业人员;职工人数;职工总数		employed persons
        jobs.reemployed	失业人员再就业	re-employed persons	人		~	再就业;失业人员再就业;困难人员就业;下岗职工再就业		unemployed people re-employed
        jobs.graduates	高校毕业生就业	graduates employed	人;%		~	高校毕业生就业;毕业生就业;毕业生*就业率;高校毕业生		graduates and their employment
        jobs.trained	职业技能培训	vocational training	人次;人		~	职业技能培训;技能培训;职业培训;补贴性培训		persons given vocational training
        jobs.rural_transfer	农村劳动力转移就业	rural labour transfer	人;人次		~	农村劳动力转移;转移就业;劳动力转移就业;农民工		rural workers employed outside farming
        wages.average	职工平均工资	average wage	元		=	职工平均工资;平均工资;职工年平均工资;在岗职工平均工资;职工工资		average wage
        wages.minimum	最低工资标准	minimum wage	元		=	最低工资标准;最低工资		minimum wage
        wages.total	职工工资总额	total wages	元		=	职工工资总额;工资总额		total wages
        savings.household	居民储蓄存款	household savings	元		=	居民储蓄存款;城乡居民储蓄存款;城乡居民储蓄存款余额;储蓄存款;居民储蓄;城乡储蓄存款		household deposits
        loans.balance	贷款余额	loans outstanding	元		=	贷款余额;各项贷款余额;人民币贷款余额;各项贷款;本外币贷款余额;金融机构本外币贷款余额		loans of banks
        loans.inclusive	普惠贷款	inclusive loans	元		~	普惠小微贷款;普惠型小微企业贷款;普惠贷款;小微企业贷款		loans to small businesses
        loans.enterprises	企业贷款	loans to enterprises	元		~	制造业贷款;民营企业贷款;科技贷款;绿色贷款;涉农贷款		loans to branches of the economy
        deposits.balance	存款余额	deposits outstanding	元		=	存款余额;各项存款余额;本外币存款余额;金融机构本外币存款余额;人民币存款余额;金融机构存款余额		deposits in banks
        money.m2	广义货币	broad money	元;%		=	广义货币;广义货币供应量;m2;广义货币增长;货币供应量		broad money
        finance.aggregate	社会融资规模	aggregate financing	元		=	社会融资规模;社会融资总量		financing of the real economy
        finance.raised	直接融资	direct financing	元		~	直接融资;上市融资;首发融资		financing by shares and bonds
        finance.listed	上市公司	listed companies	家		~	上市公司;上市企业;境内外上市;a股上市;新增上市		listed companies
        finance.insurance	保费收入	insurance premiums	元		=	保费收入;保险保费		insurance premium income
        tax.cuts	减税降费	tax and fee cuts	元		~	减税降费;退税减税;减税;降费;留抵退税;减轻*负担;为企业减负;减负		taxes and fees cut or refunded
        transfer.payments	转移支付	transfer payments	元		~	转移支付;一般性转移支付;税收返还		transfers between governments
        expenditure.livelihood	民生支出	livelihood spending	元;%		~	民生支出;民生领域支出;民生类支出;民生投入		spending on people's livelihood
        expenditure.education	教育支出	education spending	元;%		~	教育支出;教育经费;财政性教育经费;教育投入;国家财政性教育经费;教育事业费		spending on education
        expenditure.science	科技支出	science spending	元;%		~	科技支出;科学技术支出;财政科技投入;财政科技支出		spending on science
        expenditure.defence	国防支出	defence spending	元		~	国防费;国防支出;国防费预算;国防战费;国防		spending on defence
        expenditure.construction	基本建设支出	capital construction spending	元		~	基本建设支出;基本建设拨款;经济建设支出;基本建设投资;基本建设		spending on capital construction
        expenditure.administration	行政管理支出	administrative spending	元		~	行政管理支出;行政管理费;三公经费;一般性支出		spending on administration
        expenditure.agriculture	支农支出	spending on farming	元		~	支农支出;农业支出;支援农业;三农支出;农林水支出		spending on farming
        expenditure.social	社会保障支出	social security spending	元		~	社会保障支出;社会保障和就业支出;社保支出		spending on social security
        debt.government	政府债务余额	government debt	元		=	债务余额;政府债务余额;地方政府债务;债务限额;隐性债务		government debt
        fund.government	政府性基金收入	government fund revenue	元		~	政府性基金收入;政府性基金预算收入;基金收入;土地出让收入		revenue of government funds
        revenue.state_capital	国有资本经营收入	state capital operating revenue	元		~	国有资本经营预算收入;国有资本经营收入		revenue from state capital
        revenue.central	中央财政收入	central revenue	元		~	中央一般公共预算收入;中央本级收入;中央财政收入		revenue of the central government
        revenue.tax_share	税收占比	share of taxes in revenue	%		~	税收占比;税占比;税收占一般公共预算收入;税收占财政收入		share of taxes in revenue
        subsidy.child	育儿补贴	childcare subsidy	元;人		~	育儿补贴;生育补贴		childcare subsidies
        pension.basic	基础养老金	basic pension	元		~	基础养老金;养老金标准;基本养老金;退休人员基本养老金;养老金		pensions
        insurance.pension	养老保险参保	pension insurance members	人;%		~	养老保险;基本养老保险;社会养老保险;养老保险参保		members of pension insurance
        insurance.medical	医疗保险参保	medical insurance members	人;%		~	医疗保险;基本医疗保险;医保参保;新型农村合作医疗;基本医保		members of medical insurance
        insurance.unemployment	失业保险参保	unemployment insurance members	人		~	失业保险		members of unemployment insurance
        insurance.medical_subsidy	医保财政补助	medical insurance subsidy	元		~	医保*补助标准;医保人均财政补助;居民医保*补助;基本医保*补助		subsidy per insured person
        public_health.subsidy	基本公共卫生补助	public health subsidy	元		~	公共卫生*补助;公共卫生服务*经费;公共卫生*经费		public health funds per person
        allowance.minimum	低保标准	minimum living allowance	元;%		~	低保标准;最低生活保障标准;城乡低保;城市低保;农村低保;低保平均标准		minimum living standard
        allowance.recipients	低保对象	allowance recipients	人;户		~	低保对象;低保人口;特困人员;困难群众;社会救助		people who receive an allowance
        nursing.beds	养老床位	beds for the aged	张		~	养老床位;养老机构床位;护理型床位;家庭养老床位		beds for the aged
        nursing.institutions	养老服务机构	old-age care institutions	个;家;所		~	养老机构;养老服务中心;养老服务设施;长者食堂;养老服务站;日间照料;老年食堂;老年助餐点;助餐点		institutions for the care of the aged
        childcare.places	托位	nursery places	个		~	托位;托育服务托位;婴幼儿托位;普惠托位;托育		nursery places
        hospitals.beds	医院床位	hospital beds	张		~	医院床位;医疗床位;医疗机构床位;病床;卫生机构床位;病床数		beds in hospitals
        hospitals.total	医疗机构	hospitals	家;所;个		~	三甲医院;三级医院;医疗机构;卫生机构;乡镇卫生院;村卫生室;医疗中心;医联体;区域医疗中心;三级公立医院;社区卫生服务		hospitals and clinics
        health.doctors	卫生技术人员	medical staff	人;名		~	卫生技术人员;执业医师;家庭医生;全科医生;医务人员		medical staff
        health.patients	诊疗人次	patient visits	人次		~	诊疗人次;门诊;诊疗;就诊		patient visits
        schools.total	学校	schools	所		~	中小学;幼儿园;学校!高等;小学;中学;寄宿制学校;公办幼儿园;义务教育学校;高中学校		schools below higher education
        schools.higher	高等学校	universities and colleges	所		~	高等学校;高校;大学;普通高等学校;本科高校;高职院校;职业院校;高等院校		universities and colleges
        students.higher	在校大学生	students in higher education	人;名		~	在校大学生;高等学校*学生;大学生;研究生;本科生;高校在校生;高职扩招;高等学校招生;普通高校招生		students in higher education
        students.total	在校学生	pupils and students	人;名		~	在校学生;中学生;小学生;在校生;初中学生;中小学生		pupils and students
        teachers.total	教师	teachers	人;名		~	教师;特岗教师;专任教师;教师补充		teachers
        education.gross_rate	毛入学率	gross enrolment ratio	%		~	毛入学率;毛入园率;入园率		gross enrolment ratio
        education.consolidation	巩固率	retention ratio	%		~	巩固率;义务教育巩固率		share of pupils who stay to the end
        education.coverage	教育普及率	education coverage	%		~	普及率;入学率;学龄儿童入学率		share of children in school
        education.years	平均受教育年限	years of schooling	年		~	平均受教育年限;受教育年限		years of schooling
        rnd.spending	研发经费	R&D spending	元		=	研发经费;研发投入;全社会研发投入;全社会研发经费;研发经费投入;全社会研发经费支出;研究与试验发展经费;研发经费支出		spending on R&D
        patents.total	专利	patents	件;项;个		~	专利;发明专利;专利授权量;有效发明专利;授权发明专利;专利申请		patents granted or in force
        patents.per_capita	每万人发明专利	patents per 10,000 people	件		~	每万人口高价值发明专利;每万人发明专利;每万人口发明专利;万人发明专利		patents per 10,000 people
        tech.contracts	技术合同成交额	technology contracts	元		~	技术合同成交额;技术合同成交;技术合同;技术市场成交额		value of technology contracts
        labs.total	实验室和创新平台	laboratories and innovation platforms	个;家		~	实验室;重点实验室;创新平台;技术创新中心;工程研究中心;制造业创新中心;国家级创新平台;新型研发机构;研发机构;科技创新平台;中试平台;中试基地;产业创新中心		laboratories and innovation platforms
        science.awards	科技奖	science awards	项		~	国家科学技术奖;科技奖;科学技术奖;国家科技奖		science awards
        science.projects	科技项目	science projects	项;个		~	科技项目;科技攻关;科研项目;科技成果;技术攻关;关键核心技术;科技专项		science projects and results
        talents.total	人才	skilled and talented people	人;名;%		~	人才;高层次人才;高技能人才;技能人才;院士;博士;引进人才;领军人才		talents
        enterprises.scale	规上企业	enterprises above scale	家;户		~	规上工业企业;规模以上工业企业;规上企业;四上企业;规模以上企业;规上服务业企业		enterprises above a set size
        enterprises.unicorns	链主企业	leading enterprises	家;户		~	链主企业;龙头企业;领军企业;世界500强;500强;百亿级企业;千亿级企业;瞪羚企业;农业产业化龙头企业;制造业500强		leading enterprises
        enterprises.foreign	外资企业	foreign-invested enterprises	家;户;个		~	外资企业;外商投资企业;新设外资企业;跨国公司;外资研发中心;三资企业;外资总部		enterprises with foreign investment
        enterprises.profit	企业利润	enterprise profits	元;%		=	企业利润;工业企业利润;利润总额;规模以上工业企业利润;利润;实现利税;利税;企业利润总额;规上工业企业利润		profits of enterprises
        industry.output	工业总产值	gross industrial output	元		=	工业总产值;规模以上工业总产值;现代工业总产值;国营工业总产值;规上工业总产值		gross output of industry
        industry.clusters	产业集群	industrial clusters	个		~	产业集群;先进制造业集群;特色产业集群;产业链;未来产业先导区;国家级集群		industrial clusters
        industry.parks	产业园区	industrial parks	个;家		~	产业园;开发区;园区;经开区;工业园区;化工园区;高新区		industrial parks
        industry.factories	智能工厂	smart factories	家;个;座		~	智能工厂;灯塔工厂;绿色工厂;数字化车间;智能制造;卓越级智能工厂;工业互联网平台;数字化转型		smart and green factories
        industry.strategic	战略性新兴产业增加值	strategic emerging industries	元;%		~	战略性新兴产业;战略性新兴产业增加值;战新产业		value added of strategic emerging industries
        industry.hightech	高技术制造业增加值	high-tech manufacturing	元		=	高技术制造业增加值		value added of high-tech manufacturing
        digital.economy	数字经济规模	digital economy	元;%		~	数字经济核心产业;数字经济规模;数字经济增加值;数字经济;数字经济核心产业增加值		size of the digital economy
        digital.base_stations	5G基站	5G base stations	个;座		~	5g基站;基站		mobile base stations
        digital.computing	算力规模	computing power	eflops;%		~	算力规模;智能算力;算力		computing power
        digital.broadband	宽带用户	broadband users	户		~	宽带用户;互联网用户;网民;移动电话用户;电话用户;互联网宽带用户;电话;千兆宽带用户		subscribers
        investment.industry	工业投资	industrial investment	元		=	工业投资;制造业投资;技改投资;工业技改投资;技术改造投资		investment in industry
        investment.private	民间投资	private investment	元		=	民间投资;民营投资		private investment
        investment.infrastructure	基础设施投资	infrastructure investment	元		=	基础设施投资;交通投资;水利投资;交通固定资产投资;交通建设投资;水利建设投资;铁路投资;公路水路投资;综合交通投资		investment in infrastructure
        investment.realestate	房地产开发投资	real-estate investment	元		=	房地产开发投资;房地产投资		investment in housing
        investment.budget	预算内投资	investment from the budget	元		~	中央预算内投资;预算内投资;政府投资;省级财政*投资		investment paid from budgets
        investment.contracted	招商引资	contracted investment	元		~	招商引资;签约金额;到位资金;实际到位内资;省外到位资金;协议投资;签约总额;引进内资;引进省外资金;招商引资到位资金;合同投资;协议引资		contracted and paid-in investment
        investment.projects	完成投资	investment made in projects	元		~	完成投资;总投资;年度投资;计划投资;重点项目投资		investment made in projects
        housing.sales	商品房销售	housing sales	平方米;元		=	商品房销售面积;商品房销售额;住房销售;新建商品房销售面积		sales of new housing
        housing.delivered	保交房	housing delivered	套		~	保交房;保交楼;交付住房;交付房屋		pre-sold homes delivered
        housing.area_per_head	人均住房面积	living space per head	平方米		~	人均住房;人均住房面积;人均居住面积;人均住房建筑面积		living space per person
        housing.built	新建住宅	housing built	平方米		~	新建住宅;住宅;职工住宅;建成住宅;住房		homes built
        trade.imports	进口	imports	元;美元		=	进口;进口总额;进口额;货物进口		imports
        trade.services	服务贸易	trade in services	元;美元		=	服务贸易;服务进出口;服务贸易进出口;服务贸易额;服务进出口总额		trade in services
        trade.ecommerce	跨境电商	cross-border e-commerce	元;%		=	跨境电商;跨境电商进出口;跨境电商交易额;跨境电商进出口额		cross-border online trade
        trade.belt_road	共建一带一路国家进出口	trade with Belt and Road partners	元		~	共建“一带一路”国家;沿线国家进出口;共建“一带一路”国家进出口;东盟进出口;共建国家		trade with Belt and Road partners
        trade.balance	贸易差额	trade balance	元;美元		~	贸易顺差;贸易逆差;顺差;逆差		trade balance
        outward.investment	对外投资	outward investment	元;美元		~	对外投资;对外直接投资;对外承包工程		investment abroad
        reserves.foreign	外汇储备	foreign exchange reserves	美元		=	外汇储备;国家外汇储备;外汇结存;外汇储备规模		foreign exchange reserves
        sales.online	网上零售额	online retail sales	元;%		=	网上零售额;网络零售额;实物商品网上零售额;网上零售;农产品网络零售额;电商交易额		online retail sales
        sales.tradein	以旧换新	trade-in sales	元;辆;台;人次		~	以旧换新;消费品以旧换新		sales under the trade-in programme
        consumption.resident	居民消费水平	consumption of residents	元;%		=	居民消费水平;居民消费;居民人均消费支出;居民实际消费水平;城乡居民消费水平;人均消费支出;城乡居民的实际消费水平		consumption of residents
        consumption.contribution	消费贡献率	contribution of consumption	%		~	消费贡献率;最终消费;消费*贡献率;内需*贡献率		contribution of consumption to growth
        tourism.visitors	游客人次	tourist visits	人次		~	游客;接待游客;旅游人次;国内游客;入境游客;旅游人数;接待国内外游客;出游人次		tourist visits
        tourism.revenue	旅游收入	tourism revenue	元		~	旅游收入;旅游总收入;旅游总花费;游客*花费;旅游总消费;出游总花费		tourism revenue
        tourism.sites	旅游景区	tourist sites	个;家;处		~	景区;a级景区;5a级;4a级;旅游景区;旅游度假区		tourist sites
        tourism.outbound	出境旅游	outbound tourism	人次		~	出境旅游;出境游;出境旅游人次		outbound tourist trips
        culture.venues	文化设施	cultural venues	个;座;家		~	博物馆;图书馆;文化馆;文化中心;美术馆;文化设施;公共文化;农家书屋;城市书房;文化广场		cultural venues
        culture.events	文化活动	cultural events	场;场次;次;项		~	文化活动;演出;文艺演出;惠民演出;展览;文化惠民;群众文化		cultural events
        culture.heritage	文化遗产	heritage items	项;处;个;名		~	非物质文化遗产;文物;世界遗产;非遗;文物保护单位;传承人;非遗项目;考古		heritage items and their keepers
        culture.industry	文化产业增加值	value added of culture	元;%		~	文化产业增加值;文化产业;文化及相关产业		value added of culture
        sports.medals	体育奖牌	sports medals	枚;个;项		~	金牌;奖牌;世界冠军;银牌		medals won
        sports.events	体育赛事	sports events	场;项;次;场次		~	赛事;体育赛事;马拉松		sports events
        sports.venues	体育设施	sports facilities	个;处;块;平方米		~	体育公园;健身设施;体育场地;健身步道;足球场;体育场地面积		sports facilities
        grain.area	粮食播种面积	area sown to grain	亩;公顷		=	粮食播种面积;粮食种植面积;粮食面积;播种面积;粮食作物播种面积		area sown to grain
        grain.yield	粮食单产	grain yield	斤;公斤		=	粮食单产;平均亩产;亩产;单产;每亩单产		yield of grain
        grain.reserve	粮食储备	grain in store	斤;吨		~	粮食储备;储备粮;收购粮食;粮食收购;粮食征购		grain in store or bought
        cotton.output	棉花产量	cotton output	担;吨		=	棉花产量;棉花总产量;皮棉产量;棉花;棉花年平均产量;棉花总产		cotton output
        oil_crops.output	油料产量	oil crop output	吨;斤;担		=	油料产量;油料;油料总产量		oil crop output
        meat.output	肉类产量	meat output	吨;斤		=	肉类产量;猪牛羊肉;肉类总产量;猪牛羊肉年平均产量;猪肉产量;肉蛋奶产量;猪牛羊肉产量		meat output
        livestock.pigs	生猪存出栏	pigs	头		~	生猪;生猪存栏;生猪出栏;猪		pigs
        livestock.total	牲畜	livestock	头;只		~	牲畜;大牲畜;羊;牲畜存栏;肉牛		livestock
        seafood.output	水产品产量	aquatic products output	吨;斤		=	水产品产量;水产品;水产品总产量		aquatic products output
        sugar.output	糖料产量	sugar output	吨;担;斤		=	糖料;甘蔗;食糖;食糖产量;糖		sugar and sugar crops
        agriculture.output	农业总产值	gross farm output	元		=	农业总产值;农林牧渔业总产值;农副业总产值;农业生产总值		gross output of farming
        agriculture.industry_output	工农业总产值	gross output of industry and farming	元		=	工农业总产值;工农业生产总值;工农业生产		gross output of industry and farming
        agriculture.mechanisation	农业机械化率	farm mechanisation	%		~	机械化率;耕种收综合机械化率;农作物耕种收;机械化水平		share of farm work done by machines
        agriculture.tractors	拖拉机	tractors	台;混合台		~	拖拉机;农业机械;农机;收割机		tractors and farm machines
        agriculture.cooperatives	农民合作社	farm cooperatives	个;家		~	合作社;家庭农场;农业生产合作社;新型农业经营主体;互助组;人民公社		farm cooperatives and family farms
        agriculture.irrigated	灌溉面积	irrigated area	亩		~	灌溉面积;有效灌溉面积;节水灌溉;改善灌溉面积		irrigated land
        agriculture.products	农产品品牌	farm product brands	个;件		~	地理标志;绿色食品;农产品品牌;名特优新;农产品		farm product brands
        farmland.total	耕地面积	farmland	亩;公顷		=	耕地面积;耕地;耕地保有量;永久基本农田;基本农田		farmland
        farmland.reclaimed	开荒造田	land reclaimed	亩		~	开荒;垦荒;造田;新增耕地;撂荒地;盐碱地		land reclaimed
        villages.demonstration	示范村	model villages	个		~	示范村;美丽乡村;和美乡村;宜居村;重点村;特色村;精品村;传统村落		model villages
        villages.income	村集体经济收入	village collective income	元;%		~	村级集体经济;集体经济收入;村集体经济;村集体收入		income of village collectives
        toilets.rural	农村厕所	rural toilets	个;座;户;%		~	卫生厕所;改厕;户厕;农村厕所		rural toilets
        water.tapped_rate	自来水普及率	tap water coverage	%		~	自来水普及率;农村自来水普及率;集中供水率		share of people with tap water
        water.drinking	饮水安全人口	people given safe water	人		~	饮水安全;安全饮水;饮水困难;饮水问题		people given safe drinking water
        water.projects	水利工程	water works	项;座;处;个		~	水利工程;水库;水闸;重大水利工程;灌区;水利设施		water works
        poverty.rate	贫困发生率	poverty rate	%		=	贫困发生率;农村贫困发生率		share of the poor
        poverty.relocated	易地搬迁人口	people relocated from poverty	人;户		~	易地扶贫搬迁;易地搬迁;扶贫搬迁		people moved out of poor places
        poverty.counties	脱贫县村	counties and villages out of poverty	个		~	贫困县;贫困村;脱贫县;脱贫村		counties and villages out of poverty
        steel.output	钢产量	steel output	吨		=	钢产量;钢;粗钢产量;粗钢;钢铁;钢材;生铁		steel output
        coal.output	煤炭产量	coal output	吨		=	煤炭产量;原煤产量;煤;原煤;煤炭;煤炭产能		coal output
        oil.output	原油产量	crude oil output	吨		=	原油产量;原油;石油产量;石油;油气产量;油气当量		crude oil output
        gas.output	天然气产量	natural gas output	立方米		=	天然气产量;天然气		natural gas output
        power.output	发电量	power generated	千瓦时		=	发电量;总发电量;全社会用电量;用电量;电		power generated
        power.consumption	全社会用电量	power consumed	千瓦时		=	全社会用电量;用电量;工业用电量		power used
        power.newenergy_capacity	新能源装机	new energy capacity	千瓦;%		~	新能源装机;清洁能源装机;风电;光伏;水电;核电;可再生能源装机;风光装机;新型储能;煤电		capacity of wind, sun and other clean power
        power.newenergy_share	清洁能源占比	share of clean power	%		~	清洁能源消费;非化石能源;可再生能源消纳;清洁能源占比;非化石能源消费		share of clean energy
        power.delivered	外送电量	power sent out	千瓦时		~	外送电量;外送电;送电量;西电东送		power sent to other places
        cement.output	水泥产量	cement output	吨		=	水泥产量;水泥		cement output
        fertilizer.output	化肥产量	fertilizer output	吨		=	化肥产量;化肥;化学肥料		fertilizer output
        cloth.output	棉布产量	cloth output	米;匹;锭		=	棉布产量;棉布;棉纱;纱		cloth and yarn output
        timber.output	木材产量	timber output	立方米		=	木材产量;木材;原木		timber output
        paper.output	纸产量	paper output	吨		=	纸产量;机制纸		paper output
        vehicles.output	汽车产量	vehicles made	辆		=	汽车产量;汽车;新能源汽车产量;新能源汽车;新能源汽车产销;载重汽车		vehicles made or sold
        vehicles.stock	汽车保有量	vehicles in use	辆		~	汽车保有量;机动车保有量		vehicles in use
        machines.output	机床产量	machine tools made	台		=	机床;金属切削机床;机器人;工业机器人;锅炉		machines made
        ships.output	造船量	ships built	吨;艘		~	造船;船舶;民用船舶;造船完工量		ships built
        chips.output	集成电路产量	chips made	块;片		=	集成电路;集成电路产量		integrated circuits made
        freight.volume	货运量	freight carried	吨;吨公里		~	货运量;货物运输量;货物周转量;货运周转量;铁路货运量		freight carried
        passengers.volume	客运量	passengers carried	人次;人		~	客运量;旅客吞吐量;旅客发送量;旅客;机场旅客吞吐量		passengers carried
        ports.throughput	港口吞吐量	port throughput	吨;标箱		~	港口货物吞吐量;货物吞吐量;集装箱吞吐量;吞吐量;集装箱		port throughput
        ports.berths	港口泊位	port berths	个		~	泊位;万吨级泊位;深水泊位		port berths
        airports.total	机场	airports	个;座		~	机场;民用机场;通用机场;运输机场		airports
        airlines.routes	航线	air and sea routes	条		~	航线;国际航线;客货运航线		air and sea routes
        trains.freight	中欧班列	international freight trains	列;班列;标箱		~	中欧班列;班列;中亚班列;国际班列		freight trains to Europe and Asia
        express.volume	快递业务量	parcels	件		~	快递业务量;快递;邮政业务;快件		parcels delivered
        bridges.built	桥梁隧道	bridges and tunnels	座;公里		~	桥梁;大桥;隧道;危桥		bridges and tunnels
        chargers.total	充电桩	chargers	个;台;座;根		~	充电桩;充电设施;充电站;公共充电		chargers for electric cars
        parking.spaces	停车位	parking spaces	个		~	停车位;停车泊位;公共停车位		parking spaces
        buses.total	公交车	buses	辆;条		~	公交车;公交线路;新能源公交车;出租车		buses and lines
        pipes.built	管网	pipes laid	公里		~	管网;污水管网;供热管网;燃气管网;地下管网;供水管网;综合管廊;老旧管网;排水管网		pipes laid or renewed
        heating.area	供热面积	heated area	平方米		~	供热面积;集中供热;清洁取暖		heated area
        parks.total	公园绿地	parks and green land	个;座;平方米;公顷		~	口袋公园;公园;城市公园;公园绿地;绿地		parks and green land
        greenways.built	绿道	greenways	公里		~	绿道;碧道;步道;城市绿道		greenways
        green.cover	建成区绿化率	green cover of towns	%		~	绿化覆盖率;绿地率;建成区绿化		green cover of towns
        forest.planted	造林面积	afforested area	亩;公顷;株		~	造林;植树造林;造林面积;国土绿化;营造林;退耕还林;绿化;植树;种草;封山育林		afforested area
        forest.area	森林面积	forest area	亩;公顷		~	森林面积;森林蓄积量		forest area
        desert.treated	沙化治理	desert land treated	亩;平方公里		~	治理沙化;防沙治沙;沙化土地;荒漠化;治沙		desert land treated
        soil.erosion	水土流失治理	soil erosion treated	平方公里;亩		~	水土流失;水土流失治理		soil erosion treated
        grassland.restored	草原修复	grassland restored	亩		~	草原;退牧还草;草原修复;种草改良		grassland restored
        wetland.restored	湿地修复	wetland restored	亩;公顷;平方公里		~	湿地;湿地修复		wetland restored
        mines.restored	矿山修复	mines restored	个;座;亩		~	矿山修复;废弃矿山;绿色矿山;矿山		mines restored
        rivers.treated	河道治理	rivers treated	公里;条		~	河道治理;治理河道;河道;黑臭水体;幸福河湖;中小河流		rivers treated
        sewage.rate	污水处理率	sewage treatment rate	%		~	污水处理率;污水收集率;生活污水治理率;污水治理率		share of sewage treated
        waste.rate	垃圾处理率	waste treatment rate	%		~	垃圾处理率;无害化处理率;垃圾分类;垃圾无害化;秸秆综合利用率;回收利用率;综合利用率		share of waste treated
        emissions.pollutants	主要污染物排放	main pollutants	%;吨		~	主要污染物;化学需氧量;二氧化硫;氮氧化物;氨氮;污染物排放		emissions of main pollutants
        emissions.carbon	碳排放强度	carbon intensity	%		~	二氧化碳排放;碳排放强度;碳排放;单位国内生产总值二氧化碳		carbon emissions per unit of GDP
        energy.consumption	能源消费量	energy use	吨标准煤;吨		~	能源消费总量;能耗总量;能源消费量;节能量;节约标准煤;节能		energy used or saved
        water.consumption	用水量	water use	立方米;%		~	用水总量;万元国内生产总值用水量;用水量;万元工业增加值用水量;水耗;节水		water used
        heavy_pollution.days	重污染天数	heavy-pollution days	天;%		~	重污染天数;重污染天气		days of heavy pollution
        services.online_rate	网办率	online service rate	%		~	网办率;全程网办;可网办率;一网通办率;一次办		share of services done online
        services.items	政务服务事项	government services	项;个		~	政务服务事项;审批事项;行政审批事项;行政许可事项;一件事;高效办成一件事;取消*行政审批;下放*事项;行政审批;行政许可		government services and approvals
        services.hotline	热线办理	hotline requests	件;个		~	12345热线;热线;政务服务热线;市民热线		hotline requests handled
        reform.tasks	改革任务	reform tasks	项;个		~	改革任务;改革举措;改革事项;改革试点;改革成果;改革经验;制度创新成果;制度型开放;改革		reform tasks and results
        policies.issued	政策措施	policy measures	条;项;个;件		~	政策措施;政策举措;措施;惠企政策;政策		policy measures
        government.documents	政府规章	government rules	件;部;项		~	政府规章;规章;规章*制定		rules of the government
        government.meetings	政府会议	government meetings	次		~	政府常务会议;常务会议;全体会议		government meetings
        government.suggestions_proposals	建议提案办理	suggestions and proposals handled by government	件		~	建议和政协提案;人大代表建议和政协;建议提案;政协提案		suggestions and proposals handled by government
        assistance.funds	帮扶资金	assistance funds	元		~	帮扶资金;衔接资金;援助资金;救灾资金;救助资金;扶贫资金;专项扶贫资金;补助资金;专项资金;补贴资金		funds for assistance
        disaster.relief	受灾转移群众	people moved from disaster	人;人次		~	转移群众;紧急转移;转移安置;受灾群众;避险转移		people moved from disaster
        migrants.resettled	移民安置	migrants resettled	人		~	移民安置;水库移民;搬迁安置;搬迁群众		people resettled
        volunteers.total	志愿者	volunteers	人;名;人次		~	志愿者;志愿服务		volunteers
        veterans.total	退役军人	veterans	人;名		~	退役军人;安置退役;转业;复员		veterans settled
        military.total	军队员额	armed forces	人		~	军队员额;军队;解放军;兵力;裁减军队;裁军		size of the armed forces
        party.members	党员	party members	人;名		~	党员;中共党员;党员人数;共产党员;新党员		party members
        party.organisations	党组织	party organisations	个		~	党支部;党组织;基层党组织;党员*支部		party organisations
        party.delegates	党代会代表	party congress delegates	人;名		~	党代表;大会代表;正式代表;出席代表		delegates to party congresses
        union.members	工会会员	union members	人		~	工会会员;会员;团员		members of unions and leagues
        ethnic.groups	少数民族	ethnic minorities	人;个		~	少数民族;民族自治;少数民族人口		ethnic minorities
        women.share	妇女占比	share of women	%;人		~	妇女!代表;女干部;女性;女代表占;女代表比例;妇女代表占;妇女代表比例		women
        counties.total	县市区	counties and districts	个		~	县市;县区;县(市、区);市县;县(市);区县		counties and districts
        cities.honoured	文明城市	honoured cities	个;座		~	文明城市;卫生城市;示范城市;双拥模范城;历史文化名城		cities that bear a title
        townships.total	乡镇街道	towns and sub-districts	个		~	乡镇;街道;镇街;镇(街道);乡镇(街道)		towns and sub-districts
        communities.total	村社区	villages and communities	个		~	行政村;社区;村(社区);自然村;建制村;村居		villages and communities
        coverage.villages	行政村通达率	village coverage	%;个		~	行政村通;建制村通;村通;通村;覆盖行政村;行政村*覆盖		share of villages reached
        friendship.cities	友好城市	sister cities	个;对		~	友好城市;国际友城;友城		sister cities
        diplomacy.states	建交国家	states with relations	个	!件	~	建交!城建!住建!基建;外交关系;国家建立;国家*签署		states with which relations exist
        exhibitions.held	展会	fairs and exhibitions	场;个;次;届		~	展会;博览会;进博会;广交会;消博会;展会活动		fairs held
        brands.total	驰名商标	brands	个;件;家		~	驰名商标;老字号;中华老字号;品牌;注册商标;首店		brands
        standards.total	标准制定	standards made	项;个		~	国际标准;国家标准;地方标准;标准		standards made
        income.property	人均财产收入	property income	元		~	财产净收入;工资性收入;经营净收入;转移净收入		parts of income
        income.ratio	城乡居民收入比	urban-rural income ratio	倍		~	城乡居民收入比;城乡收入比;城乡居民收入差距		ratio of urban to rural income
        engel.coefficient	恩格尔系数	Engel coefficient	%		=	恩格尔系数		share of food in spending
        middle_income.total	中等收入群体	middle-income group	人		~	中等收入群体		middle-income group
        price.producer	工业品出厂价格	producer prices	%		=	工业生产者出厂价格;工业品出厂价格;ppi		producer prices
        price.procurement	农产品收购价格	farm purchase prices	%;元		~	收购价格;农副产品收购价格;粮食收购价;最低收购价		farm purchase prices
        productivity.labour	全员劳动生产率	labour productivity	元;%		=	全员劳动生产率;劳动生产率		output per worker
        science.contribution	科技进步贡献率	contribution of science	%		~	科技进步贡献率		contribution of science to growth
        fixed_assets.new	新增固定资产	fixed assets added	元		=	新增固定资产;固定资产		fixed assets added
        railways.electrified	电气化铁路	electrified lines	公里		~	电气化铁路		electrified railways
        expressways.counties	县县通高速	counties with expressways	个;%		~	县县通高速;通高速		counties with expressways
        satellites.launched	卫星发射	satellites launched	颗;次		~	卫星;发射卫星;火箭;航天发射		satellites launched
        consultative.proposals	政协提案	consultative conference proposals	件		~	政协提案;提案;政协主办件;政协会办件;政协承办件;政协协办件;委员主办件		proposals of the consultative conference
        """#
}
